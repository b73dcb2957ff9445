import './founding.css'
import { defineComponent } from 'vue'
import { city } from '../../city/city.ts'
import { text } from '../../language/language.ts'
import { CityForm } from './city-form.tsx'
import { FirstLinks } from './first-links.tsx'
import { type Founding, useFounding } from './use-founding.ts'

/** The first page of a product that is nobody's yet: the code of its console, which city it shall be, and its three administrators. */
export const FoundingPage = defineComponent(() => {
  const founding = useFounding()
  return () => (
    <div class="founding">
      <h1>{text({ zh: '首次设定', en: 'Set up a city' })}</h1>
      {stepOf(founding)}
    </div>
  )
})

function stepOf(founding: Founding) {
  const { links, packages, isOpen } = founding
  if (links.value) return <FirstLinks links={links.value} />
  if (isOpen.value === null) return null
  if (!isOpen.value) return <Closed />
  return packages.value ? (
    <CityForm founding={founding} packages={packages.value} />
  ) : (
    <CodeForm founding={founding} />
  )
}

/** That there is nothing to be set up here, and where else. */
const Closed = () => (
  <p class="state">
    {city.value
      ? text({ zh: '本市已经设定。', en: 'The city is set up.' })
      : text({
          zh: '这里现在不能设定：请在服务器上重新启动本系统，控制台会印出一次性代码；或在服务器上运行 kexie init。',
          en: 'It cannot be set up here now: start the product anew on its server, whose console then prints a one-time code, or run kexie init there.',
        })}
  </p>
)

function CodeForm({ founding: { given, enter, message, isUnderWay } }: { founding: Founding }) {
  const submit = (event: Event) => {
    event.preventDefault()
    void enter()
  }
  return (
    <form onSubmit={submit}>
      <p>
        {text({
          zh: '这个系统还没有设定是哪座城市的。启动它的人在控制台上看到一个一次性代码，请填在这里：',
          en: 'This system belongs to no city yet. Whoever started it sees a one-time code on its console; give it here:',
        })}
      </p>
      <label>
        {text({ zh: '一次性代码', en: 'One-time code' })}
        <input v-model={given.code} autocomplete="off" autocapitalize="none" spellcheck={false} required />
      </label>
      {message.value && (
        <p class="problem" role="alert">
          {message.value}
        </p>
      )}
      <p class="form-buttons">
        <button type="submit" class="primary" disabled={isUnderWay.value}>
          {text({ zh: '下一步', en: 'Next' })}
        </button>
      </p>
    </form>
  )
}
