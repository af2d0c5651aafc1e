import { filingConsents, filingSources } from '@shared/trip/trip'
import { Card } from '@/ui/card'
import { ChoiceField } from '@/ui/choice-field'
import { TextField } from '@/ui/text-field'
import type { Behalf } from './use-behalf'
import { consentWords, sourceWords } from './words'

/** How the branch knows of it, who told it, and whether the member agrees. */
export function ToldFields({ behalf, tried }: { behalf: Behalf; tried: boolean }) {
  const { draft, change } = behalf
  return (
    <Card flush>
      <ChoiceField
        label="怎么知道的"
        value={draft.source ?? ''}
        options={filingSources.map((value) => ({ value, label: sourceWords[value] }))}
        error={tried && !draft.source ? '请选怎么知道的' : undefined}
        onChange={(value) => change({ source: filingSources.find((one) => one === value) })}
      />
      {draft.source === 'family' && (
        <TextField
          label="是他什么人"
          optional
          value={draft.relation}
          placeholder="女儿、老伴"
          maxLength={10}
          onChange={(relation) => change({ relation })}
        />
      )}
      <ChoiceField
        label="本人同意登记吗"
        value={draft.consent ?? ''}
        options={filingConsents.map((value) => ({ value, label: consentWords[value] }))}
        hint="问不到的也先登记，联系上了告诉本人，本人可以改"
        error={tried && !draft.consent ? '请选本人同意了没有' : undefined}
        onChange={(value) => change({ consent: filingConsents.find((one) => one === value) })}
      />
    </Card>
  )
}
