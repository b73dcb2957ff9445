import { type Batch, batches, externalKey, lastAtLeast } from '../batches.ts'
import { dayOverYears } from '../calendar.ts'
import { districtOf } from '../people.ts'
import { cityAssociation, districtGlobalId } from '../registers.ts'
import { cycled, places } from '../spread.ts'
import { enterpriseOf, industries } from './people.ts'

const stations = 12
const overseas = 180

interface Platform {
  kind: string
  level: string
  host: string
  occurredOn: string
  district: string
  academician?: string
  raisedTo?: readonly [level: string, day: string]
}

const haizhi = (level: string, host: string, occurredOn: string, district: string): Platform => ({
  kind: 'HAIZHI_BASE',
  level,
  host,
  occurredOn,
  district,
})

/** Named by the report: the two national Haizhi bases and the two offshore bases. One base was municipal before. */
const bases: readonly Platform[] = [
  haizhi('NATIONAL', cityAssociation, '2017-09-20', '320411'),
  haizhi('NATIONAL', '武进国家高新技术产业开发区', '2019-11-12', '320412'),
  haizhi('PROVINCIAL', '常州科教城', '2017-06-15', '320412'),
  haizhi('PROVINCIAL', '江苏常州天宁经济开发区', '2018-07-10', '320402'),
  haizhi('PROVINCIAL', '溧阳高新技术产业开发区', '2020-08-18', '320481'),
  {
    ...haizhi('MUNICIPAL', '江苏常州钟楼经济开发区', '2015-05-20', '320404'),
    raisedTo: ['PROVINCIAL', '2021-07-06'],
  },
  haizhi('MUNICIPAL', '西太湖科技产业园', '2017-10-11', '320412'),
  haizhi('MUNICIPAL', '金坛华罗庚高新技术产业开发区', '2018-10-16', '320413'),
  haizhi('MUNICIPAL', '常州国家高新技术产业开发区', '2019-10-15', '320411'),
  haizhi('MUNICIPAL', '常州经济开发区', '2021-10-19', '320491'),
  {
    kind: 'OFFSHORE_BASE',
    level: 'PROVINCIAL',
    host: '中以常州创新园',
    occurredOn: '2018-12-05',
    district: '320412',
  },
  {
    kind: 'OFFSHORE_BASE',
    level: 'PROVINCIAL',
    host: '中瑞（常州）国际产业创新园',
    occurredOn: '2020-12-08',
    district: '320481',
  },
]

/** Centres with academicians whom the documents do not name. */
const centres: readonly Platform[] = ['陈某某', '刘某某', '张某某', '周某某', '孙某某'].map(
  (academician, index) => ({
    kind: 'ACADEMICIAN_CENTRE',
    level: 'MUNICIPAL',
    host: enterpriseOf(520 + index).name,
    occurredOn: dayOverYears(index, 5, [4, 6]),
    district: districtOf(520 + index),
    academician,
  }),
)

const serviceStations: readonly Platform[] = places(stations).map((index) => ({
  kind: 'SERVICE_STATION',
  level: 'MUNICIPAL',
  host: enterpriseOf(530 + index).name,
  occurredOn: dayOverYears(index, stations, [5, 9]),
  district: districtOf(530 + index),
}))

const others: readonly Platform[] = [
  {
    kind: 'TRANSFER_CENTRE',
    level: 'MUNICIPAL',
    host: '常州市技术转移中心',
    occurredOn: '2018-03-12',
    district: '320411',
  },
  {
    kind: 'NETWORK_PLATFORM',
    level: 'MUNICIPAL',
    host: '天天5·18科技服务平台',
    occurredOn: '2019-05-18',
    district: '320411',
  },
  {
    kind: 'INTRODUCED_PLATFORM',
    level: 'COUNTY',
    host: '江苏大学溧阳研究院',
    occurredOn: '2021-10-20',
    district: '320481',
  },
]

const nameOf: Readonly<Record<string, string>> = {
  HAIZHI_BASE: '海智工作基地',
  OFFSHORE_BASE: '海外人才离岸创新创业基地',
  ACADEMICIAN_CENTRE: '院士协同创新中心',
  SERVICE_STATION: '“科创中国”科技服务站',
  TRANSFER_CENTRE: '科技成果转化服务中心',
  NETWORK_PLATFORM: '产学研网络平台',
  INTRODUCED_PLATFORM: '引进科创平台',
}

const titleOf = ({ host, kind }: Platform) => `${host}${nameOf[kind]}`

/** 平台与基地: 12 stations, 5 centres, Haizhi bases of three levels, two offshore bases; and platforms nothing counts yet. */
export function innovationPlatforms(): Batch<object>[] {
  return batches(
    [...bases, ...centres, ...serviceStations, ...others].map((platform, index) => {
      const { kind, level, host, occurredOn, district, academician, raisedTo } = platform
      const row = {
        externalKey: externalKey('platform', index),
        title: titleOf(platform),
        occurredOn,
        district: districtGlobalId(district),
        kind,
        level,
        host: { name: host },
        academician: academician ? { name: academician, affiliation: '院士' } : null,
        upgrades: raisedTo ? [{ level: raisedTo[0], upgradedOn: raisedTo[1] }] : [],
      }
      return [cityAssociation, row] as const
    }),
  )
}

const countries = ['以色列', '瑞士', '德国', '日本', '韩国', '英国', '美国', '芬兰', '新加坡', '法国']

/** 海外项目: 180 signed through the bases, the last standing for those nobody lists; some have landed since. */
export function overseasProjects(): Batch<object>[] {
  return batches(
    places(overseas).map((index) => {
      const signedOn = dayOverYears(index, overseas, [3, 12])
      const row = {
        externalKey: externalKey('overseas-project', index),
        title: `${cycled(countries, index)}海外项目（${signedOn.slice(0, 4)}第${1 + (index % 36)}项）`,
        occurredOn: signedOn,
        district: districtGlobalId(districtOf(index)),
        country: cycled(countries, index),
        industry: cycled(industries, index),
        through: { title: titleOf(cycled(bases, index)) },
        enterprise: enterpriseOf(540 + (index % 90)),
        signedOn,
        landedOn:
          index % 3 === 0 && signedOn < '2021-06-01'
            ? `${Number(signedOn.slice(0, 4)) + 1}${signedOn.slice(4)}`
            : null,
        countRelation: lastAtLeast(index, overseas),
      }
      return [cityAssociation, row] as const
    }),
  )
}
