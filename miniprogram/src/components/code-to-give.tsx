import { View } from '@tarojs/components'
import { QrCode } from '@/ui/qr-code'
import './code-to-give.scss'

interface CodeToGiveProps {
  code: string
  /** What is read out or written down, when it is shorter than what the picture says. */
  typed?: string
  /** Who is to scan it, and with what. */
  call: string
  /** What the code is, for who can't see it. */
  label: string
  /** What stands above the picture, and between it and the letters. */
  what?: string
  orElse?: string
  /** How it is used, how long it lasts, and what to beware of: a line each. */
  hints: readonly string[]
}

/** In groups of four, as one reads it out. */
const spokenCode = (code: string): string => code.replace(/(.{4})(?=.)/g, '$1 ').toUpperCase()

/** A code for somebody else: to be scanned off this screen, or read out over the telephone. */
export function CodeToGive({ code, typed = code, call, label, what, orElse, hints }: CodeToGiveProps) {
  return (
    <View className="code-to-give">
      <View className="code-to-give__call">{call}</View>
      {what !== undefined && <View>{what}</View>}
      <QrCode text={code} label={label} />
      {orElse !== undefined && <View>{orElse}</View>}
      <View className="code-to-give__code">{spokenCode(typed)}</View>
      <View className="code-to-give__hint">
        {hints.map((hint) => (
          <View key={hint}>{hint}</View>
        ))}
      </View>
    </View>
  )
}
