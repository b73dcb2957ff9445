import type { Db } from '@kexie/db/database'
import { type PlannedSetting, previewSetting, type Setting, setSetting } from '@kexie/records/set-setting'
import { logoOf, logoText, readLogo } from '@kexie/schema/logo'
import { orThrow } from '@kexie/schema/or-throw'
import type { ProblemFact } from '@kexie/schema/problems'
import { type CityFacts, cityProblems, citySteps } from '../city-change.ts'
import type { AssociationContext } from '../context.ts'
import type { CityChange, SetCityInput, SetCityLogoInput } from '../schema.generated.ts'
import { findCity, findLogo, updateCity } from '../store/city.ts'

/** What a change of the city would do; null before it is set up. */
export const cityPreview = async (context: AssociationContext, change: CityChange) =>
  (await findCity(context.db)) ? previewSetting(context, settingOf(change)) : null

/** Sets what the city's association and its map are called, the years pages open with and their languages. */
export const setCity = async (context: AssociationContext, { change, ...given }: SetCityInput) =>
  set(context, settingOf(change), given)

/** Puts up a logo, or takes it away. */
export const setCityLogo = async (context: AssociationContext, { image, ...given }: SetCityLogoInput) =>
  set(context, { ...theCity, plan: (tx) => planLogo(tx, image ?? null) }, given)

async function set(
  context: AssociationContext,
  setting: Setting,
  given: { revision: number; reason: string },
) {
  const refused = await setSetting(context, setting, given)
  if (refused) return refused
  return { __typename: 'CitySet' as const, city: orThrow(await findCity(context.db), 'the city') }
}

const theCity = { part: 'CITY', key: 'city', action: 'SET_CITY' } as const

const settingOf = (change: CityChange): Setting => ({ ...theCity, plan: (tx) => planCity(tx, change) })

const notYet: ProblemFact = { code: 'NOT_FOUND', label: { zh: '本市', en: 'City' }, received: '—' }

async function planCity(tx: Db, change: CityChange): Promise<PlannedSetting> {
  const city = await findCity(tx)
  if (!city) return { problems: [notYet], steps: [], write: async () => {} }
  const { districtCode: _, site: __, logoHash: ___, ...before } = city
  const after: CityFacts = {
    ...{ associationZh: change.associationZh.trim(), associationEn: change.associationEn.trim() },
    ...{ mapZh: change.mapZh?.trim() || null, mapEn: change.mapEn?.trim() || null },
    ...{ opensFrom: change.opensFrom ?? null, opensTo: change.opensTo ?? null },
    earliestYear: change.earliestYear ?? null,
    languages: change.languages.map((language) => (language === 'EN' ? 'en' : 'zh')),
  }
  const problems = cityProblems(after)
  return { problems, steps: citySteps(before, after), before, after, write: () => updateCity(tx, after) }
}

async function planLogo(tx: Db, image: string | null): Promise<PlannedSetting> {
  const city = await findCity(tx)
  const kept = await findLogo(tx)
  const picture = image === null ? undefined : readLogo(image)
  const logo = picture ? (logoOf(picture.bytes) ?? null) : null
  const problems: ProblemFact[] = [
    ...(city ? [] : [notYet]),
    ...(image === null || picture
      ? []
      : [
          {
            ...{ code: 'INVALID_VALUE' as const, field: 'image', label: { zh: '标志', en: 'Logo' } },
            ...{ expected: logoText, received: image.slice(0, 40) },
          },
        ]),
  ]
  const what = logo
    ? { zh: '换上新的标志。', en: 'A new logo.' }
    : { zh: '去掉标志。', en: 'No logo any more.' }
  const steps = kept === logo ? [] : [{ what }]
  return { problems, steps, write: () => updateCity(tx, { logo }) }
}
