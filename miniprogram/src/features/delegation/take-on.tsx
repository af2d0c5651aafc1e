import { useState } from 'react'
import type { Principal } from '@shared/delegation/schema'
import { today } from '@/lib/clock'
import { useMe } from '@/lib/session'
import { sayDay } from '@/lib/words'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { ErrorState } from '@/ui/error-state'
import { ListRow } from '@/ui/list-row'
import { TextField } from '@/ui/text-field'
import type { Accepting } from './use-accepting'
import { relationWords, scopeWords } from './words'

/** The second step: for whom, what and until when; a name by which the member and the branch know who acts. */
export function TakeOn({ accepting, offer }: { accepting: Accepting; offer: Principal }) {
  const { accept, decline, busy, problem } = accepting
  const own = useMe()?.member?.name
  const [name, setName] = useState(own ?? '')
  const wrong = problem?.fields.name
  return (
    <>
      <Card flush>
        <ListRow icon="user-round" title={`替${offer.name}办`} detail={offer.orgName} />
        <ListRow icon="users-round" title="您是本人的" end={relationWords(offer.relation)} />
        <ListRow icon="pencil" title="可以办" end={scopeWords(offer.scopes)} />
        <ListRow icon="calendar-days" title="到哪天" end={sayDay(offer.expiresOn, today())} />
        {own === undefined && (
          <TextField
            label="您的姓名"
            value={name}
            maxLength={20}
            hint="本人和支部看得到是谁在替办"
            {...(wrong !== undefined && { error: wrong })}
            onChange={setName}
          />
        )}
      </Card>
      {problem && wrong === undefined && <ErrorState happened="没有办成" todo={problem.sentence} />}
      <Button kind="primary" loading={busy} disabled={name.trim() === ''} onClick={() => void accept(name)}>
        答应替办
      </Button>
      <Button disabled={busy} onClick={decline}>
        先不答应
      </Button>
    </>
  )
}
