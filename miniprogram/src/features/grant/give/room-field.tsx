import { ChoiceField } from '@/ui/choice-field'
import { NoticeBar } from '@/ui/notice-bar'
import { holderWords } from '../words'
import type { MakingRoom } from './use-making-room'

/** Asked when somebody has the post already: does the new one take over, or do both hold it for a time? */
export function RoomField({ holders, chosen, choose }: MakingRoom) {
  if (holders.length === 0) return null
  const who = holders.map(holderWords).join('、')
  const both = {
    value: 'beside',
    label: '一起担任',
    detail: '交接的时候用；交接完，请到“谁在负责”里收回一位',
  }
  const after = {
    ...{ value: 'instead', label: `接替${who}` },
    detail: '新书记开始的那一刻，原来的身份就结束；发邀请码的，等用了码才结束',
  }
  return (
    <>
      <NoticeBar kind="info">{`这个支部已有书记：${who}`}</NoticeBar>
      <ChoiceField
        label="接替还是一起"
        value={chosen ?? ''}
        // Of two, which one goes is said by taking it back.
        options={holders.length === 1 ? [after, both] : [both]}
        onChange={(value) => choose(value === 'instead' ? 'instead' : 'beside')}
      />
    </>
  )
}
