import { freeAt, type Offer, postClasses, skills } from '@shared/community-report/schema'
import { Card } from '@/ui/card'
import { ManyField } from '@/ui/many-field'
import { TextField } from '@/ui/text-field'
import { choicesOf, classWords, freeWords, skillWords } from '../words'

/** What somebody can do, would take, and when; all of it may stay empty. */
export function OfferFields({ value, onChange }: { value: Offer; onChange: (offer: Offer) => void }) {
  return (
    <Card flush>
      <ManyField
        label="您会做什么"
        optional
        values={value.skills}
        options={choicesOf(skills, skillWords)}
        onChange={(chosen) => onChange({ ...value, skills: chosen })}
      />
      <TextField
        label="再说一句"
        optional
        value={value.speciality ?? ''}
        maxLength={60}
        placeholder="如 推拿、会修水电"
        onChange={(speciality) => onChange({ ...value, speciality })}
      />
      <ManyField
        label="愿意做哪一类"
        optional
        hint="只是说一声，具体做不做，到时您自己报名"
        values={value.takes}
        options={choicesOf(postClasses, classWords)}
        onChange={(takes) => onChange({ ...value, takes })}
      />
      <ManyField
        label="什么时候有空"
        optional
        values={value.freeAt}
        options={choicesOf(freeAt, freeWords)}
        onChange={(times) => onChange({ ...value, freeAt: times })}
      />
    </Card>
  )
}

/** Nothing said yet. */
export const noOffer: Offer = { skills: [], takes: [], freeAt: [] }

/** As it is sent: an empty line is no line. */
export function offerToSend({ speciality, ...choices }: Offer): Offer {
  const said = speciality?.trim()
  return { ...choices, ...(said && { speciality: said }) }
}
