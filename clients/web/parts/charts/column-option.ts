import { language } from '../../language/language.ts'
import { spokenMark } from '../figures/basis-words.ts'
import { type Amount, bareText, digitsOf } from '../figures/quantity-words.ts'

/** What a column chart shows: one column for each label, none where nothing was reported. */
export interface Columns {
  labels: readonly string[]
  values: readonly (number | null)[]
  unit: string
  /** How each relates to the true number, place by place; exact unless said. */
  related?: readonly Pick<Amount, 'relation' | 'upTo'>[]
  /** Which of them are hatched, place by place. */
  hatched?: readonly boolean[]
  /** A level to reach, drawn across. */
  target?: { value: number; label: string } | undefined
}

const ink = '#1b1f24'
const soft = '#57606a'

/** The option of the chart library; columns stand on zero, so that their heights are to be compared. */
export const columnOption = (columns: Columns) => ({
  animation: false,
  textStyle: { fontFamily: 'inherit' },
  grid: { left: 8, right: 16, top: 28, bottom: 4, containLabel: true },
  tooltip: {
    trigger: 'axis',
    axisPointer: { type: 'shadow' },
    valueFormatter: (value: unknown, place: number) => spokenOf(columns, value, place),
  },
  ...axesOf(columns),
  series: [seriesOf(columns)],
})

const axesOf = ({ labels, unit }: Columns) => ({
  xAxis: {
    type: 'category',
    data: [...labels],
    axisTick: { show: false },
    axisLine: { lineStyle: { color: soft } },
    axisLabel: { color: soft },
  },
  yAxis: {
    type: 'value',
    name: unit,
    nameTextStyle: { color: soft, align: 'left' },
    axisLabel: { color: soft, formatter: digitsOf },
    splitLine: { lineStyle: { color: '#e4e8ec' } },
  },
})

function spokenOf(columns: Columns, value: unknown, place: number): string {
  if (typeof value !== 'number') return '—'
  const { unit, hatched } = columns
  return `${written(columns, value, place)} ${unit}${hatched?.[place] ? spokenMark({ basis: 'SPREAD' }) : ''}`
}

/** A number with how it relates to the true one. */
const written = ({ related }: Columns, value: number, place: number) =>
  bareText({ relation: 'EXACT', ...related?.[place], value }, language.value)

const seriesOf = (columns: Columns) => ({
  type: 'bar',
  data: columns.values.map((value, place) =>
    columns.hatched?.[place] ? { value, itemStyle: hatching } : value,
  ),
  barMaxWidth: 56,
  itemStyle: { color: '#0f4c75' },
  label: {
    show: columns.labels.length <= 12,
    position: 'top',
    distance: 7,
    color: ink,
    formatter: ({ value, dataIndex }: { value: unknown; dataIndex: number }) =>
      typeof value === 'number' ? written(columns, value, dataIndex) : '',
  },
  ...(columns.target ? { markLine: targetLine(columns.target) } : {}),
})

const hatching = {
  color: '#ffffff',
  borderColor: '#0f4c75',
  decal: { color: '#0f4c75', dashArrayX: [1, 0], dashArrayY: [2, 4], rotation: -Math.PI / 4 },
}

const targetLine = ({ value, label }: { value: number; label: string }) => ({
  symbol: 'none',
  silent: true,
  lineStyle: { color: '#855200', type: 'dashed' },
  label: { formatter: label, color: '#855200', position: 'insideEndTop' },
  data: [{ yAxis: value }],
})
