import type { PersonId } from '@shared/contact/person'
import { today } from '@/lib/clock'
import { sayDay } from '@/lib/words'
import { go } from '@/routes'
import { Button } from '@/ui/button'
import { NowCard } from '@/ui/now-card'
import type { Draft } from './use-writing'

interface WrittenProps {
  memberId: PersonId
  name: string
  draft: Draft
  state: 'sent' | 'kept'
}

/** It is written down: what happens next, and by when. */
export function Written({ memberId, name, draft: { followUpOn, followUp }, state }: WrittenProps) {
  const next = followUpOn
    ? `${sayDay(followUpOn, today())}会在今日提醒您：${followUp.trim() || '再联系一次'}。`
    : '到下次该联系的时候，今日会提醒。'
  const where =
    state === 'kept' ? '现在没有网络，已存在手机里，有网就发出去。' : `${name}能看到哪天、谁联系过。`
  return (
    <>
      <NowCard
        title={state === 'kept' ? '存在手机里了' : '记下了'}
        sentence={`${where}${next}`}
        button={{ label: '好', onClick: () => void go.back() }}
      />
      <Button kind="text" onClick={() => void go.toContactsInstead(memberId)}>
        看联系记录
      </Button>
    </>
  )
}
