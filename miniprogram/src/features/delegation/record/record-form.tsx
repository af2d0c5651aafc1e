import { useState } from 'react'
import * as v from 'valibot'
import { delegationRelations } from '@shared/access/person'
import { recordDelegation } from '@shared/delegation/contract'
import type { MemberId } from '@shared/ids'
import { makeSecretCode } from '@shared/secret-code'
import { type AgreedHow, ConsentFields } from '@/components/delegates/consent-fields'
import { today } from '@/lib/clock'
import { newId, randomBytes } from '@/lib/random'
import { useSend } from '@/lib/use-send'
import { sayDay } from '@/lib/words'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { ChoiceField } from '@/ui/choice-field'
import { ErrorState } from '@/ui/error-state'
import { kindsFor, lastDayOf, scopesOf, terms } from '../agreement'
import type { Codes } from '../codes'
import { relations } from '../words'

const relationSchema = v.picklist(delegationRelations)
const mayAct = delegationRelations.map((relation) => ({ value: relation, label: relations[relation] }))
const kinds = kindsFor('本人')

interface RecordFormProps {
  memberId: MemberId
  onRecorded: (codes: Codes) => void
}

/** What a member without a phone has agreed to: with whom, to what, until when, and how they said so. */
export function RecordForm({ memberId, onRecorded }: RecordFormProps) {
  const { send, sending, problem } = useSend()
  const [relation, setRelation] = useState('')
  const [kind, setKind] = useState('trips')
  const [term, setTerm] = useState('365')
  const [agreed, setAgreed] = useState<AgreedHow>({ how: undefined, on: today() })
  const expiresOn = lastDayOf(term, today())
  const wrongDay = problem?.fields['consent.on']

  async function record() {
    const who = v.safeParse(relationSchema, relation)
    if (!who.success || !agreed.how) return
    const [code, slip] = [makeSecretCode(await randomBytes(12)), makeSecretCode(await randomBytes(12))]
    const body = {
      ...{ delegationId: await newId('delegation'), code, slip, relation: who.output },
      ...{ scopes: scopesOf(kind), expiresOn, consent: { how: agreed.how, on: agreed.on } },
    }
    if (await send(recordDelegation, { params: { memberId }, body })) onRecorded({ code, slip })
  }
  return (
    <>
      <Card flush>
        <ChoiceField label="请谁替办" value={relation} options={mayAct} onChange={setRelation} />
        <ChoiceField label="替办什么" value={kind} options={kinds} onChange={setKind} />
        <ChoiceField
          label="办多久"
          value={term}
          options={terms}
          hint={`到 ${sayDay(expiresOn, today())}为止，本人随时可以停`}
          onChange={setTerm}
        />
      </Card>
      <Card flush>
        <ConsentFields agreed={agreed} wrong={wrongDay} onChange={setAgreed} />
      </Card>
      {problem && wrongDay === undefined && (
        <ErrorState happened="没有记下" kept="您填的都还在。" todo={problem.sentence} />
      )}
      <Button
        kind="primary"
        loading={sending}
        disabled={relation === '' || agreed.how === undefined}
        onClick={() => void record()}
      >
        记下代办人
      </Button>
    </>
  )
}
