import { text } from '../../language/language.ts'
import { roleWords } from '../../viewer/role-words.ts'
import type { FoundingPackages } from './founding-answer.generated.ts'
import { type Founding, firstRoles, type Given } from './use-founding.ts'

interface Props {
  founding: Founding
  packages: FoundingPackages['packages']
}

/** Which city it shall be, where it is opened, and what its first three administrators are called. */
export function CityForm({ founding: { given, found, message, isUnderWay }, packages }: Props) {
  const submit = (event: Event) => {
    event.preventDefault()
    void found()
  }
  return (
    <form onSubmit={submit}>
      <Package given={given} packages={packages} />
      {given.package === '' && <Blank given={given} />}
      <label>
        {text({ zh: '本站网址（各人打开的地址）', en: 'Address of the site, as everybody opens it' })}
        <input v-model={given.site} type="url" required />
      </label>
      <Administrators given={given} />
      {message.value && (
        <p class="problem" role="alert">
          {message.value}
        </p>
      )}
      <p class="form-buttons">
        <button type="submit" class="primary" disabled={isUnderWay.value}>
          {text({ zh: '设定本市', en: 'Set the city up' })}
        </button>
      </p>
      <p role="status">
        {isUnderWay.value &&
          text({ zh: '正在设定，约需半分钟…', en: 'Under way, for half a minute perhaps…' })}
      </p>
    </form>
  )
}

function Package({ given, packages }: { given: Given; packages: Props['packages'] }) {
  const options = [
    ...packages.map(({ name, city }) => ({
      value: name,
      label: text({ zh: `${city.zh}的数据包`, en: `The package of ${city.en}` }),
    })),
    {
      value: '',
      label: text({
        zh: '空白：只有市名，其余以后装入',
        en: 'Blank: nothing but a name, the rest installed later',
      }),
    },
  ]
  return (
    <fieldset>
      <legend>{text({ zh: '哪座城市', en: 'Which city' })}</legend>
      {options.map(({ value, label }) => (
        <label key={value} class="choice">
          <input type="radio" name="package" value={value} v-model={given.package} />
          {label}
        </label>
      ))}
    </fieldset>
  )
}

const Blank = ({ given }: { given: Given }) => (
  <fieldset>
    <legend>{text({ zh: '本市', en: 'The city' })}</legend>
    <div>
      <label>
        {text({ zh: '市名', en: 'Its name in Chinese' })}
        <input v-model={given.city} required maxlength={100} />
      </label>
      <label>
        {text({ zh: '市名（英文）', en: 'Its name in English' })}
        <input v-model={given.cityEn} required maxlength={100} />
      </label>
      <label>
        {text({ zh: '六位区划代码', en: 'Area code of six digits' })}
        <input v-model={given.area} required inputmode="numeric" pattern="[0-9]{6}" />
      </label>
      <label>
        {text({
          zh: '科协名称（不填为“市名科学技术协会”）',
          en: 'Its association in Chinese (may be left out)',
        })}
        <input v-model={given.association} maxlength={200} />
      </label>
    </div>
  </fieldset>
)

const Administrators = ({ given }: { given: Given }) => (
  <fieldset>
    <legend>{text({ zh: '三名管理员', en: 'Three administrators' })}</legend>
    <p class="note">
      {text({
        zh: '三人分立：系统管理员开设账号，安全管理员授予角色，审计管理员查阅审计。',
        en: 'They are three people: one makes accounts, one grants roles, one reads the audit.',
      })}
    </p>
    {firstRoles.map(([role]) => (
      <div key={role}>
        <label>
          {nameWords(role, { zh: '姓名', en: 'name of the person' })}
          <input v-model={given.administrators[role].displayName} required maxlength={100} />
        </label>
        <label>
          {nameWords(role, { zh: '登录名', en: 'sign-in name' })}
          <input
            v-model={given.administrators[role].name}
            required
            autocapitalize="none"
            spellcheck={false}
            pattern="[a-z0-9][a-z0-9._@\-]{2,63}"
            title={text({ zh: '3–64 个小写字母、数字或 . _ @ -', en: '3 to 64 of a–z, 0–9 and . _ @ -' })}
          />
        </label>
      </div>
    ))}
  </fieldset>
)

function nameWords(role: string, what: { zh: string; en: string }): string {
  const words = roleWords[role] ?? { zh: role, en: role }
  return text({ zh: `${words.zh}${what.zh}`, en: `${words.en}: ${what.en}` })
}
