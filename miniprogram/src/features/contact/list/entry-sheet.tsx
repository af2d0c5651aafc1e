import { useState } from 'react'
import { View } from '@tarojs/components'
import type { PersonId } from '@shared/contact/person'
import { strikeContact, tickFollowUp } from '@shared/contact/contract'
import type { ContactView } from '@shared/contact/schema'
import { today } from '@/lib/clock'
import { useSend } from '@/lib/use-send'
import { sayDay } from '@/lib/words'
import { go } from '@/routes'
import { Button } from '@/ui/button'
import { ErrorState } from '@/ui/error-state'
import { Card } from '@/ui/card'
import { TextAreaField } from '@/ui/text-area-field'
import { headOf, saidOf, whoOf } from '../words'
import './entry-sheet.scss'

interface EntrySheetProps {
  memberId: PersonId
  contact: ContactView
  onClose: () => void
}

/** One entry whole: what was said, and what can be done with it. */
export function EntrySheet({ memberId, contact, onClose }: EntrySheetProps) {
  const { contactId, on, no, followUpOn, followUpDone, struck, maySteps = [] } = contact
  const { send, sending, problem } = useSend()
  const [striking, setStriking] = useState(false)
  const [reason, setReason] = useState('')
  const params = { memberId, contactId }
  const tick = async () => {
    if (await send(tickFollowUp, { params, body: { on } })) onClose()
  }
  const strike = async () => {
    if (await send(strikeContact, { params, body: { on, reason: reason.trim() } })) onClose()
  }
  return (
    <View className="entry-sheet">
      <View className="entry-sheet__title">{headOf(contact, today())}</View>
      <View className="entry-sheet__soft">{whoOf(contact)}</View>
      <View className="entry-sheet__said">{saidOf(contact) || '没有写内容'}</View>
      {followUpOn && (
        <View className="entry-sheet__soft">
          {followUpDone ? '已经办好' : `${sayDay(followUpOn, today())}前要办`}
        </View>
      )}
      {struck && (
        <View className="entry-sheet__soft">
          {struck.corrected ? '后来重写过，这条不算数' : `已作废${struck.reason ? `：${struck.reason}` : ''}`}
        </View>
      )}
      {no !== undefined && <View className="entry-sheet__soft">记录编号 {no}</View>}
      {problem && <ErrorState happened="没有办成" todo={problem.sentence} />}
      {striking ? (
        <>
          <Card flush>
            <TextAreaField
              {...{ label: '为什么作废', value: reason, maxLength: 100, placeholder: '比如：记到别人头上了' }}
              hint="这条会留着，标成作废，不再算数"
              onChange={setReason}
            />
          </Card>
          <Button kind="danger" disabled={!reason.trim()} loading={sending} onClick={() => void strike()}>
            作废
          </Button>
        </>
      ) : (
        <>
          {maySteps.includes('tick') && (
            <Button kind="primary" loading={sending} onClick={() => void tick()}>
              办好了
            </Button>
          )}
          {maySteps.includes('correct') && (
            <Button onClick={() => void go.toCorrectContact(memberId, { contactId, on })}>
              写错了，重写一条
            </Button>
          )}
          {maySteps.includes('strike') && <Button onClick={() => setStriking(true)}>不该记，作废</Button>}
        </>
      )}
      <Button kind="text" onClick={onClose}>
        关上
      </Button>
    </View>
  )
}
