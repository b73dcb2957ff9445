import { peopleFile } from './people-file.ts'

/** The bodies that are brought in within the first hour, and the people of Huai'an's county of 清河. */
export const bodies = Array.from({ length: 12 }, (_, place) => `清河区第${place + 1}企业科协`)

interface Known {
  districts: readonly { id: string; name: string }[]
}

/** The office's own accounts: the city's reviewer and the county's. */
export const officeFile = ({ districts }: Known): Promise<Buffer> =>
  peopleFile(
    {
      accounts: [
        { name: 'city-reviewer', displayName: '张国平', role: '市级审核人' },
        {
          ...{ name: 'qinghe', displayName: '李志强', role: '区县审核人' },
          ...{ organization: '清河区科学技术协会', district: '清河区' },
        },
      ],
    },
    { districts, forms: [] },
  )

/** Twelve bodies, and a clerk for each and for the county's bureau, which reports first. */
export const clerksFile = ({ districts }: Known): Promise<Buffer> =>
  peopleFile(
    {
      organizations: bodies.map((name) => ({ name, kind: '企业科协', district: '清河区' })),
      accounts: ['清河区科学技术局', ...bodies].map((organization, place) => ({
        ...{ name: `qinghe-${place}`, displayName: `填报人${place}`, role: '填报人', organization },
      })),
    },
    { districts, forms: [] },
  )
