import { View } from '@tarojs/components'
import { readConsents } from '@shared/privacy/contract'
import { consentKinds } from '@shared/privacy/schema'
import { ReadState } from '@/components/read-state'
import { Screen } from '@/components/screen'
import { useActingForMember, usePrincipal } from '@/lib/acting-as'
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
  const principal = usePrincipal()
  const ward = principal?.relation === 'guardian' ? principal : undefined
  const read = useRead(readConsents, { query: {}, actingAs })
  return (
    <Screen reads={[read]} {...(principal && { title: `${principal.name}同意过什么` })}>
      <ReadState read={read} failed="没有打开同意记录">
        {(consents) => (
          <>
            {consentKinds.map((kind) => {
              const stands = consents[kind]
              if (stands === undefined) return null
              return (
                <OneConsent
                  key={kind}
                  {...{ kind, stands, mayDecide: !principal || ward !== undefined }}
                  {...(ward && { ward })}
                />
              )
            })}
            {principal && !ward && <View>同意和撤回，只能本人或者监护人来办</View>}
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
