import { View } from '@tarojs/components'
import type { OpenedLetter } from '@shared/letter/schema'
import { callPhone } from '@/lib/phone-call'
import { Card } from '@/ui/card'
import { PersonRow } from '@/ui/person-row'

/** Who writes to whom, and how to ask whether the letter is genuine. */
export function LetterPeople({ letter }: { letter: OpenedLetter }) {
  const { fromOrgName, fromPhone, toOrgName } = letter
  return (
    <Card title="谁发给谁">
      <View>发给{toOrgName}</View>
      <PersonRow
        name={fromOrgName}
        role={fromPhone === undefined ? '发函的支部' : `发函的支部 · ${fromPhone}`}
        onCall={fromPhone === undefined ? undefined : () => callPhone(fromPhone)}
      />
      {fromPhone === undefined && <View>想先问问真假，请打纸上印的电话，或者自己查到这个支部的电话。</View>}
    </Card>
  )
}
