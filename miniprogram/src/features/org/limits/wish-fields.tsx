import * as v from 'valibot'
import { mostOpenClaims, mostWishDays, newWishLimitsSchema, type WishLimits } from '@shared/wish/limits'
import { Card } from '@/ui/card'
import { SectionTitle } from '@/ui/section-title'
import { TextField } from '@/ui/text-field'
import { sayWishLimit, type WishFields, wishLimitKeys, wishLimitWords } from './wish-words'

/** Which fields hold no number that a county may set. */
export function wrongInWishes(limits: WishLimits): Record<string, string> {
  const { issues = [] } = v.safeParse(newWishLimitsSchema, limits)
  return Object.fromEntries(
    issues.map((issue) => {
      const key = String(issue.path?.[0].key)
      return [key, `请填 1 到 ${key === 'openClaims' ? mostOpenClaims : mostWishDays} 的整数`]
    }),
  )
}

interface WishLimitFieldsProps {
  fields: WishFields
  defaults: WishLimits
  wrong: Record<string, string>
  onChange: (fields: WishFields) => void
}

/** How long each party of a wish has, and how many one may have in hand. */
export function WishLimitFields({ fields, defaults, wrong, onChange }: WishLimitFieldsProps) {
  return (
    <>
      <SectionTitle>微心愿</SectionTitle>
      <Card flush>
        {wishLimitKeys.map((key) => (
          <TextField
            key={key}
            label={wishLimitWords[key].label}
            value={fields[key]}
            keyboard="number"
            maxLength={3}
            error={wrong[key]}
            hint={`${wishLimitWords[key].hint}。默认：${sayWishLimit(key, defaults)}`}
            onChange={(text) => onChange({ ...fields, [key]: text })}
          />
        ))}
      </Card>
    </>
  )
}
