import { revealByLetter } from '@shared/letter/reveal-contract'
import type { OpenedLetter } from '@shared/letter/schema'
import { LoggedHint } from '@/components/reveal/logged-hint'
import { RevealContact, type SendReveal } from '@/components/reveal/reveal-contact'
import { today } from '@/lib/clock'
import { placeWords } from '@/lib/place-words'
import { sayDay } from '@/lib/words'
import { Card } from '@/ui/card'
import { ListRow } from '@/ui/list-row'

interface AboutMemberProps {
  about: NonNullable<OpenedLetter['about']>
  token: string
}

/** Who is coming, now that the branch has called back; the number at a tap that the member reads of. */
export function AboutMember({ about, token }: AboutMemberProps) {
  const { memberName, place, leaveOn } = about
  const reveal = async (send: SendReveal) => {
    const sent = await send(revealByLetter, { body: { token }, actingAs: 'self' })
    return sent?.state === 'sent' ? sent.receipt.value : undefined
  }
  return (
    <Card title={memberName} flush>
      <ListRow
        icon="map-pin"
        title={`去${placeWords(place)}`}
        detail={`${sayDay(leaveOn, today())}${leaveOn <= today() ? '走的' : '走'}`}
      />
      <RevealContact
        {...{ kind: 'phone', name: memberName, label: '手机号', masked: '号码还没打开' }}
        opens="tap"
        reveal={reveal}
      />
      <LoggedHint />
    </Card>
  )
}
