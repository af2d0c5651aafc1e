import { useState } from 'react'
import type { MemberView } from '@shared/member/schema'
import { go } from '@/routes'
import { Card } from '@/ui/card'
import { ListRow } from '@/ui/list-row'
import { Popup } from '@/ui/popup'
import { sheetStep, type SheetStepName, sheetStepsOf } from './member-steps'
import { StepSheet } from './step-sheet'

/**
 * What the reader may do with the member, as the server offers it; below everything that is to be read.
 * @param asked the step that the page was opened for, asked about at once if the reader may take it
 */
export function MemberActions({ member, asked }: { member: MemberView; asked: string | undefined }) {
  const { memberId, maySteps, name } = member
  const onSheets = sheetStepsOf(member)
  const [asking, ask] = useState<SheetStepName | undefined>(onSheets.find((step) => step === asked))
  const close = () => ask(undefined)
  if (maySteps.length + onSheets.length === 0 && asking === undefined) return null
  return (
    <>
      <Card title="能办的事" flush>
        {maySteps.includes('correct') && (
          <ListRow
            icon="pencil"
            title="更正信息"
            detail="换了号码、搬了家、名册写错了"
            onClick={() => void go.toCorrect(memberId)}
          />
        )}
        {maySteps.includes('issue_link_code') && (
          <ListRow
            icon="qr-code"
            title="发一次性绑定码"
            detail="号码对不上、没有号码的，念给本人听"
            onClick={() => void go.toLinkCode(memberId)}
          />
        )}
        {maySteps.includes('move') && (
          <ListRow
            title="转到本县别的支部"
            detail="在全国系统里转好了，这里记一笔"
            onClick={() => void go.toMoveMember(memberId)}
          />
        )}
        {onSheets.map((step) => {
          const { row, detail } = sheetStep(step, member)
          return <ListRow key={step} title={row} detail={detail} onClick={() => ask(step)} />
        })}
      </Card>
      <Popup
        open={asking !== undefined}
        position="bottom"
        label={asking ? sheetStep(asking, member).title : name}
        onClose={close}
      >
        {asking && <StepSheet key={asking} member={member} step={asking} onClose={close} />}
      </Popup>
    </>
  )
}
