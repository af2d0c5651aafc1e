import { useState } from 'react'
import type { OpenedLetter as Letter } from '@shared/letter/schema'
import { Button } from '@/ui/button'
import { NowCard } from '@/ui/now-card'
import { StateTag } from '@/ui/state-tag'
import { AboutMember } from './about-member'
import { AnswerForm } from './answer-form'
import { LetterPeople } from './letter-people'
import { TakenIn } from './taken-in'
import { TakeForm } from './take-form'

interface OpenedProps {
  letter: Letter
  token: string
  refresh: () => Promise<void>
}

/** The letter in the hands of the organisation it is for, whoever of them holds it. */
export function OpenedLetter(props: OpenedProps) {
  const { letter, token } = props
  return (
    <>
      <Step {...props} />
      {letter.about && <AboutMember about={letter.about} token={token} />}
      {letter.about && letter.state === 'called_back' && (
        <TakeForm {...{ letter, token }} onSent={() => void props.refresh()} />
      )}
      <LetterPeople letter={letter} />
    </>
  )
}

/** Where it stands, and what whoever reads does now. */
function Step({ letter, token, refresh }: OpenedProps) {
  const [again, setAgain] = useState(false)
  const { state, isYours, fromOrgName } = letter
  const fill = (
    <AnswerForm
      {...{ letter, token }}
      onSent={() => {
        setAgain(false)
        void refresh()
      }}
    />
  )
  if (state === 'sent' || again) return fill
  if (state === 'answered')
    return (
      <>
        <NowCard
          tag={<StateTag state="waiting">等核实</StateTag>}
          title={isYours ? '收到了，等核实' : '贵单位已经有人填了'}
          sentence={
            isYours
              ? `${fromOrgName}会自己查到贵单位的电话打过来，问是不是您填的。说“是”就行，不会要钱、要验证码。核实后再打开这里，能看到姓名和电话。`
              : `${fromOrgName}正在核实。由您来办的，可以再填一次，以后填的为准。`
          }
        />
        <Button kind="text" onClick={() => setAgain(true)}>
          {isYours ? '填错了，重新填' : '由我来办，我来填'}
        </Button>
      </>
    )
  if (state === 'called_back')
    return isYours ? (
      <NowCard
        tag={<StateTag state="done">核实过了</StateTag>}
        title="请和这位党员联系，再填怎么接收"
        sentence="先打个电话，约个见面的时间。然后在下面填编入哪个支部、到了找谁。"
      />
    ) : (
      <NowCard
        tag={<StateTag state="on-way">在办</StateTag>}
        title="贵单位的同志正在办"
        sentence={`${fromOrgName}已经和贵单位核实，由填表的同志在他的微信里接着办。`}
      />
    )
  if (isYours) return <TakenIn letter={letter} />
  return (
    <NowCard
      tag={<StateTag state="done">接收了</StateTag>}
      title="已经办好了"
      sentence={`贵单位已经接收，由填表的同志和${fromOrgName}联系。`}
    />
  )
}
