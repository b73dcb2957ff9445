import { momentText } from '../../calendar-days/days.ts'
import { city } from '../../city/city.ts'
import { language, text } from '../../language/language.ts'
import { roleWords } from '../../viewer/role-words.ts'
import { FactList } from '../layout/fact-list.tsx'
import { ScannedCode } from '../layout/scanned-code.tsx'
import type { PeopleLink } from './people-answer.generated.ts'

interface Props {
  links: readonly PeopleLink[]
  /** Told when they are on paper, and gone for good. */
  onDone: () => void
}

/** A sheet of one-time links to be printed and cut up: a slip a person, shown this once. */
export function Slips({ links, onDone }: Props) {
  return (
    <section class="slips" aria-labelledby="slips">
      <h2 id="slips">{text({ zh: `${links.length} 张一次性链接`, en: `${links.length} one-time links` })}</h2>
      <p role="status" class="state">
        {text({
          zh: '只显示这一次：请现在打印，裁开后交给各人。本人用链接自设口令，用一次即失效；安全管理员授予角色后才能登录。离开本页后不能再看，只能逐个另发链接。',
          en: 'Shown this once: print them now, cut them up and hand each over. Its holder sets the password by it, once, and can sign in when the role is granted. Once you leave, they are gone and have to be made anew one by one.',
        })}
      </p>
      <p class="form-buttons">
        <button type="button" class="primary" onClick={() => print()}>
          {text({ zh: '打印', en: 'Print' })}
        </button>
        <button type="button" onClick={onDone}>
          {text({ zh: '都已打印，收起', en: 'All printed, put away' })}
        </button>
      </p>
      <ul>
        {links.map((link) => (
          <Slip key={link.name} link={link} />
        ))}
      </ul>
    </section>
  )
}

function Slip({ link }: { link: PeopleLink }) {
  const { name, displayName, role, organization, district, path, expiresAt } = link
  const address = location.origin + path
  const words = roleWords[role] ?? { zh: role, en: role }
  return (
    <li class="slip">
      <div>
        <p>{city.value?.association ?? text({ zh: '科协图', en: 'kexie-graph' })}</p>
        <h3>{displayName}</h3>
        <FactList
          facts={[
            [text({ zh: '单位', en: 'Organization' }), organization ?? district ?? '—'],
            [text({ zh: '角色', en: 'Role' }), text(words)],
            [text({ zh: '登录名', en: 'Sign-in name' }), <code>{name}</code>],
            [text({ zh: '有效至', en: 'Good until' }), momentText(expiresAt, language.value)],
          ]}
        />
        <p>
          {text({
            zh: '扫码或打开此链接，自设口令；用一次即失效，请勿转给他人：',
            en: 'Scan or open this link and set a password of your own. It works once; give it to nobody else:',
          })}
        </p>
        <p class="address">
          <code>{address}</code>
        </p>
      </div>
      <ScannedCode of={address} label={text({ zh: '链接的二维码', en: 'QR code of the link' })} />
    </li>
  )
}
