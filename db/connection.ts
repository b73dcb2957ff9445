import postgres, { type Sql } from 'postgres'

export function connect(url: string, options: { max?: number; name?: string } = {}): Sql {
  return postgres(url, {
    max: options.max ?? 10,
    onnotice: () => {},
    connection: { application_name: options.name ?? 'kexie' },
  })
}

export async function close(sql: Sql): Promise<void> {
  await sql.end({ timeout: 5 })
}
