import { defineComponent, onMounted, ref } from 'vue'
import { RouterLink } from 'vue-router'
import { text } from '../../../language/language.ts'

interface Props {
  label: string
  /** Whether it was made just now. */
  isMade: boolean
}

/** What else is set for a type, and the way to another; of one that was made just now, that it is there. */
export const BesideType = ({ label, isMade }: Props) => (
  <>
    {isMade && <Made label={label} />}
    <p>
      {text({ zh: '接着可设：', en: 'Set elsewhere: ' })}
      <RouterLink to="/reporters">{text({ zh: '谁来填', en: 'who reports it' })}</RouterLink>
      {text({ zh: '、', en: ', ' })}
      <RouterLink to="/city-settings/review">
        {text({ zh: '是否先由区县初审', en: 'whether a district looks first' })}
      </RouterLink>
      {text({ zh: '、', en: ', ' })}
      <RouterLink to="/city-settings/forms">
        {text({ zh: '属于哪张报表', en: 'of which form it is' })}
      </RouterLink>
      {text({ zh: '。', en: '. ' })}
      <RouterLink to="/city-settings/record-types">
        {text({ zh: '改为新设一种记录', en: 'Make another type instead' })}
      </RouterLink>
    </p>
  </>
)

/** Takes the focus, which the form it was made in has left behind. */
const Made = defineComponent(
  ({ label }: { label: string }) => {
    const shown = ref<HTMLElement>()
    onMounted(() => shown.value?.focus())
    return () => (
      <p ref={shown} class="state" role="status" tabindex="-1">
        {text({ zh: `已新设“${label}”，现在就能填报。`, en: `${label} is there and can be reported now.` })}
      </p>
    )
  },
  { props: ['label'] },
)
