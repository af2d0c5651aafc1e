import { readConsents } from '@shared/privacy/contract'
import { consentKinds } from '@shared/privacy/schema'
import { ReadState } from '@/components/read-state'
import { Screen } from '@/components/screen'
import { useActingForMember } from '@/lib/acting-as'
import { today } from '@/lib/clock'
import { useRead } from '@/lib/use-read'
import { Card } from '@/ui/card'
import { ListRow } from '@/ui/list-row'
import { SectionTitle } from '@/ui/section-title'
import { OneConsent } from '../../consents/one-consent'
import { changeWords, kindWords } from '../../consents/consent-words'

/** What somebody has agreed to: whether it stands, since when and in which version, and how to take it back. */
export default function ConsentsPage() {
  const actingAs = useActingForMember()
  const read = useRead(readConsents, { query: {}, actingAs })
  return (
    <Screen reads={[read]}>
      <ReadState read={read} failed="没有打开同意记录">
        {(consents) => (
          <>
            {consentKinds.map((kind) => (
              <OneConsent key={kind} kind={kind} stands={consents[kind]} isOwn={actingAs === 'self'} />
            ))}
            {consents.history.length > 0 && (
              <>
                <SectionTitle>记录</SectionTitle>
                <Card flush>
                  {consents.history.map((change) => (
                    <ListRow
                      key={`${change.at} ${change.kind}`}
                      title={kindWords(change.kind)}
                      detail={changeWords(change, today())}
                    />
                  ))}
                </Card>
              </>
            )}
          </>
        )}
      </ReadState>
    </Screen>
  )
}
