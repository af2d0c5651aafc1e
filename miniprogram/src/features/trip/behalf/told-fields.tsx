import { filingConsents, filingSources } from '@shared/trip/trip'
import { ChoiceField } from '@/ui/choice-field'
import { TextField } from '@/ui/text-field'
import type { Told } from './behalf-draft'
import { consentWords, sourceWords, usualConsent } from './words'

interface ToldFieldsProps {
  /** Whose trip it is, where the form is about two. */
  who?: string
  told: Told
  tried: boolean
  onChange: (part: Partial<Told>) => void
}

/** How the branch knows of it, who told it, and whether the member agrees. */
export function ToldFields({ who = '', told, tried, onChange }: ToldFieldsProps) {
  return (
    <>
      <ChoiceField
        label={who ? `${who}的事怎么知道的` : '怎么知道的'}
        value={told.source ?? ''}
        options={filingSources.map((value) => ({ value, label: sourceWords[value] }))}
        error={tried && !told.source ? '请选怎么知道的' : undefined}
        onChange={(value) => {
          const source = filingSources.find((one) => one === value)
          onChange({ source, ...(source && { consent: usualConsent[source] }) })
        }}
      />
      {told.source === 'family' && (
        <TextField
          label={who ? `是${who}什么人` : '是他什么人'}
          optional
          value={told.relation}
          placeholder="女儿、老伴"
          maxLength={10}
          onChange={(relation) => onChange({ relation })}
        />
      )}
      <ChoiceField
        label={`${who || '本人'}同意登记吗`}
        value={told.consent ?? ''}
        options={filingConsents.map((value) => ({ value, label: consentWords[value] }))}
        hint="问不到的也先登记，联系上了告诉本人，本人可以改"
        error={tried && !told.consent ? '请选本人同意了没有' : undefined}
        onChange={(value) => onChange({ consent: filingConsents.find((one) => one === value) })}
      />
    </>
  )
}
