import { useMemo } from 'react'
import { Image, View } from '@tarojs/components'
import { encode } from 'uqr'
import './qr-code.scss'

/** Modules of white around the code that a reader needs. */
const QUIET_ZONE = 4

interface QrCodeProps {
  /** What the code says. */
  text: string
  /** What a screen reader says: 报到码. */
  label: string
}

/** A QR code, black on white in every theme. */
export function QrCode({ text, label }: QrCodeProps) {
  const source = useMemo(() => qrCodeImage(text), [text])
  return (
    <View className="ui-qr-code">
      <Image className="ui-qr-code__image" src={source} mode="aspectFit" aria-label={label} aria-role="img" />
    </View>
  )
}

/** The code as an SVG data URI. Runs of black are one rectangle each, which keeps it small in setData. */
export const qrCodeImage = (text: string): string => {
  const { data, size } = encode(text, { ecc: 'M', border: QUIET_ZONE })
  const runs = data.map((row, y) => blackRuns(row).map(([x, length]) => `M${x} ${y}h${length}v1h-${length}z`))
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges">` +
    `<path fill="#fff" d="M0 0h${size}v${size}H0z"/><path d="${runs.flat().join('')}"/></svg>`
  return `data:image/svg+xml,${encodeURIComponent(svg)}`
}

/** Where black begins in a row and how long it lasts, in modules. */
const blackRuns = (row: readonly boolean[]): [start: number, length: number][] => {
  const runs: [number, number][] = []
  let start = -1
  for (let x = 0; x <= row.length; x++) {
    if (row[x] && start < 0) start = x
    if (!row[x] && start >= 0) {
      runs.push([start, x - start])
      start = -1
    }
  }
  return runs
}
