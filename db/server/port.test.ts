import { once } from 'node:events'
import { createServer } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { freePort, requirePort } from './port.ts'

test('is free, and below the range outgoing connections take theirs from', async () => {
  const port = await freePort()
  expect(port).toBeLessThan(32_768)
  expect(await requirePort(port)).toBe(port)
})

test('is refused when another program has it', async () => {
  const port = await freePort()
  const other = createServer().listen(port, '127.0.0.1')
  onTestFinished(() => void other.close())
  await once(other, 'listening')
  await expect(requirePort(port)).rejects.toThrow(`Port ${port} on 127.0.0.1 is taken`)
})
