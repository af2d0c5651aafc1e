import { useState } from 'react'
import * as v from 'valibot'
import { delegationRelations } from '@shared/access/person'
import { offerDelegation } from '@shared/delegation/contract'
import { makeSecretCode } from '@shared/secret-code'
import { today } from '@/lib/clock'
import { newId, randomBytes } from '@/lib/random'
import { useSend } from '@/lib/use-send'
import { sayDay } from '@/lib/words'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { ChoiceField } from '@/ui/choice-field'
import { ErrorState } from '@/ui/error-state'
import type { Codes } from './codes'
import { kindsFor, lastDayOf, scopesOf, terms } from './agreement'
import { relations } from './words'

const relationSchema = v.picklist(delegationRelations)
const offered = delegationRelations
  .filter((relation) => relation !== 'guardian' && relation !== 'worker')
  .map((relation) => ({ value: relation, label: relations[relation] }))

const kinds = kindsFor('您')

/** Who, what and until when; the code is made here and shown once. */
export function OfferForm({ onOffered }: { onOffered: (codes: Codes) => void }) {
  const { send, sending, problem } = useSend()
  const [relation, setRelation] = useState('')
  const [kind, setKind] = useState('trips')
  const [term, setTerm] = useState('365')
  const expiresOn = lastDayOf(term, today())

  async function offer() {
    const who = v.safeParse(relationSchema, relation)
    if (!who.success) return
    const [code, slip] = [makeSecretCode(await randomBytes(12)), makeSecretCode(await randomBytes(12))]
    const delegationId = await newId('delegation')
    const body = { delegationId, code, slip, relation: who.output, scopes: scopesOf(kind), expiresOn }
    if (await send(offerDelegation, { body, actingAs: 'self' })) onOffered({ code, slip })
  }
  return (
    <>
      <Card flush>
        <ChoiceField label="请谁替您" value={relation} options={offered} onChange={setRelation} />
        <ChoiceField label="替您办什么" value={kind} options={kinds} onChange={setKind} />
        <ChoiceField
          label="办多久"
          value={term}
          options={terms}
          hint={`到 ${sayDay(expiresOn, today())}为止，随时可以结束`}
          onChange={setTerm}
        />
      </Card>
      {problem && <ErrorState happened="没有办成" kept="您选的都还在。" todo={problem.sentence} />}
      <Button kind="primary" loading={sending} disabled={relation === ''} onClick={() => void offer()}>
        给我一个码
      </Button>
    </>
  )
}
