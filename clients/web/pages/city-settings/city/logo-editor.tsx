import { defineComponent } from 'vue'
import { logoAddress, refreshCity } from '../../../city/city.ts'
import { text, type Words } from '../../../language/language.ts'
import { Problems } from '../../../parts/forms/field.tsx'
import { ReasonField } from '../../../parts/forms/inputs.tsx'
import { MutationForm } from '../../../parts/forms/mutation-form.tsx'
import { useMutationForm } from '../../../parts/forms/use-mutation-form.ts'
import { may } from '../../../viewer/may.ts'
import { SetCityLogoDocument } from './city.generated.ts'

interface Props {
  logo: { hash: string } | null
  revision: number
}

/** The logo as it is and as it shall be, seen before it is put up. */
export const LogoEditor = defineComponent(
  (props: Props) => {
    const form = useMutationForm(SetCityLogoDocument, {
      id: 'logo',
      given: { image: '', reason: '' },
      variables: ({ image, reason }) => ({
        input: { image: image || null, revision: props.revision, reason },
      }),
      success: () => text({ zh: '已保存。', en: 'Saved.' }),
      onDone: () => void refreshCity(),
      clears: ['image', 'reason'],
    })
    const choose = async ({ target }: Event) => {
      const [file] = (target as HTMLInputElement).files ?? []
      form.given.image = file ? await dataAddress(file) : ''
    }
    return () => (
      <>
        <p>{now(props.logo)}</p>
        {may('SET_CITY') && (
          <MutationForm of={form} label={text(form.given.image || !props.logo ? putUp : takeAway)}>
            <p>
              <label>
                {text(another)}{' '}
                <input key={props.revision} type="file" accept="image/png,image/svg+xml" onChange={choose} />
              </label>
            </p>
            {form.given.image && (
              <p>{picture(form.given.image, { zh: '所选的图', en: 'The chosen picture' })}</p>
            )}
            <Problems problems={form.at('image')} />
            <ReasonField {...form.field('reason')} label={text({ zh: '理由', en: 'Why' })} />
          </MutationForm>
        )}
      </>
    )
  },
  { props: ['logo', 'revision'] },
)

const another = {
  zh: '换一张图（PNG 或 SVG，不超过 100 kB；高 28 像素左右）',
  en: 'Another picture (PNG or SVG of at most 100 kB, shown about 28 pixels high)',
}

const picture = (src: string, words: Words) => <img class="logo" src={src} alt={text(words)} />

const putUp = { zh: '换上标志', en: 'Put up the logo' }
const takeAway = { zh: '去掉标志', en: 'Take the logo away' }

const now = (logo: Props['logo']) =>
  logo
    ? picture(logoAddress(logo), { zh: '现在的标志', en: 'The logo' })
    : text({
        zh: '现在没有标志，页首是本系统的图标。',
        en: 'There is none: the product’s own icon stands above every page.',
      })

/** What is in a file, as an address. */
const dataAddress = (file: Blob): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result))
    reader.onerror = () => reject(reader.error)
    reader.readAsDataURL(file)
  })
