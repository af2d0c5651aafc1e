import { View } from '@tarojs/components'
import { useState } from 'react'
import type { OrgId } from '@shared/ids'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { ListRow } from '@/ui/list-row'
import { SectionTitle } from '@/ui/section-title'
import { go } from '@/routes'
import './role-row.scss'

/** So many are shown at once; a county that has just begun has hundreds. */
const first = 5

/** The organisations in which nobody works now: whoever is above does their work meanwhile, and finds somebody. */
export function VacantList({ vacant }: { vacant: readonly { orgId: OrgId; orgName: string }[] }) {
  const [all, showAll] = useState(false)
  if (vacant.length === 0) return null
  return (
    <>
      <SectionTitle count={vacant.length}>没有负责人</SectionTitle>
      <Card flush>
        {(all ? vacant : vacant.slice(0, first)).map(({ orgId, orgName }) => (
          <View key={orgId}>
            <ListRow title={orgName} onClick={() => void go.toRoles(orgId)} />
            <View className="role-row__buttons">
              <Button width="inline" label={`请人负责${orgName}`} onClick={() => void go.toGiveRole(orgId)}>
                请人负责
              </Button>
              <Button width="inline" label={`先替${orgName}办`} onClick={() => void go.toWaitingOf(orgId)}>
                先替这里办
              </Button>
            </View>
          </View>
        ))}
      </Card>
      {vacant.length > first && !all && (
        <Button kind="text" onClick={() => showAll(true)}>
          看全部没有负责人的
        </Button>
      )}
    </>
  )
}
