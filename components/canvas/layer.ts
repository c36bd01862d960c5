/** A canvas of our own over or under sigma's, sharp on any screen. */

export class Layer {
  readonly canvas: HTMLCanvasElement
  readonly context: CanvasRenderingContext2D

  constructor(container: HTMLElement, name: string, place: 'under' | 'over') {
    this.canvas = document.createElement('canvas')
    this.canvas.dataset.layer = name
    Object.assign(this.canvas.style, { position: 'absolute', inset: '0', pointerEvents: 'none' })
    const context = this.canvas.getContext('2d')
    if (!context) throw new Error('This browser draws no 2D canvas, so the map can only be shown as a list.')
    this.context = context
    if (place === 'under') container.prepend(this.canvas)
    else container.append(this.canvas)
  }

  /** Empties it, in the size of the stage; returns the context in CSS pixels. */
  begin(width: number, height: number): CanvasRenderingContext2D {
    const ratio = window.devicePixelRatio || 1
    const pixelWidth = Math.round(width * ratio)
    const pixelHeight = Math.round(height * ratio)
    if (this.canvas.width !== pixelWidth || this.canvas.height !== pixelHeight) {
      this.canvas.width = pixelWidth
      this.canvas.height = pixelHeight
      this.canvas.style.width = `${width}px`
      this.canvas.style.height = `${height}px`
    }
    this.context.setTransform(ratio, 0, 0, ratio, 0, 0)
    this.context.clearRect(0, 0, width, height)
    return this.context
  }
}

const FAMILY = '"Inter Variable", ui-sans-serif, system-ui, sans-serif'
export const fontOf = (weight: number, pixels: number): string => `${weight} ${pixels}px ${FAMILY}`

const widths = new Map<string, number>()
/** Width in pixels, remembered: measuring is most of what labels cost. */
export function widthOf(context: CanvasRenderingContext2D, font: string, text: string): number {
  const name = `${font}|${text}`
  const known = widths.get(name)
  if (known !== undefined) return known
  if (widths.size > 20_000) widths.clear()
  context.font = font
  const width = context.measureText(text).width
  widths.set(name, width)
  return width
}

/** Forgets widths measured before the font had arrived. */
export const forgetWidths = (): void => widths.clear()

/** Text with a halo in the colour of the sheet, so that it reads over edges and nodes. */
export function haloText(context: CanvasRenderingContext2D, text: string, x: number, y: number, halo: string): void {
  const { fillStyle } = context
  context.lineJoin = 'round'
  context.lineWidth = 3.5
  context.strokeStyle = halo
  context.strokeText(text, x, y)
  context.fillStyle = fillStyle
  context.fillText(text, x, y)
}
