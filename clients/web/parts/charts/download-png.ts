import { saveFile } from '../files/save-file.ts'

/** The part of a chart that a picture is made of. */
interface Drawn {
  getSvgDataURL(): string
  getWidth(): number
  getHeight(): number
}

const scale = 2
const titleHeight = 40

/** Saves what a chart shows as a picture of twice its size, with its title above it. */
export async function downloadPng(chart: Drawn, title: string, file: string): Promise<void> {
  const picture = new Image()
  picture.src = chart.getSvgDataURL()
  await picture.decode()
  const canvas = document.createElement('canvas')
  canvas.width = chart.getWidth() * scale
  canvas.height = (chart.getHeight() + titleHeight) * scale
  const context = canvas.getContext('2d')
  if (!context) return
  context.scale(scale, scale)
  context.fillStyle = '#ffffff'
  context.fillRect(0, 0, chart.getWidth(), chart.getHeight() + titleHeight)
  context.fillStyle = '#1b1f24'
  context.font = `600 16px ${getComputedStyle(document.body).fontFamily}`
  context.fillText(title, 12, 26)
  context.drawImage(picture, 0, titleHeight, chart.getWidth(), chart.getHeight())
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'))
  if (blob) saveFile(blob, `${file}.png`)
}
