import { useState } from 'react'
import { listSweepMembers, makeSweepLink } from '@shared/sweep/contract'
import { ReadState } from '@/components/read-state'
import { Screen } from '@/components/screen'
import { useGrant } from '@/lib/acting-as'
import { newSecretCode } from '@/lib/random'
import { useRead } from '@/lib/use-read'
import { useSend } from '@/lib/use-send'
import { ErrorState } from '@/ui/error-state'
import { NowCard } from '@/ui/now-card'
import { MadeLink } from '../../link/made-link'
import { NoSuchSweep } from '../../no-such-sweep'
import { useListIds } from '../../use-list-ids'

const tokenLength = 24

/** A link by which a branch's members answer for themselves. */
export default function SweepLinkPage() {
  const ids = useListIds()
  const grant = useGrant()
  const read = useRead(listSweepMembers, ids && { params: ids })
  const { send, sending, problem } = useSend()
  const [token, setToken] = useState<string>()
  if (!ids)
    return (
      <Screen>
        <NoSuchSweep />
      </Screen>
    )
  async function make() {
    const fresh = await newSecretCode(tokenLength)
    if (ids && (await send(makeSweepLink, { params: ids, body: { token: fresh } }))) setToken(fresh)
  }
  return (
    <Screen title="请本人自己答" subtitle={read.data?.sweep.title} reads={[read]}>
      <ReadState read={read} failed="没有打开这次摸排">
        {({ sweep }) =>
          token ? (
            <MadeLink {...{ sweep, token }} branch={grant?.orgName ?? ''} />
          ) : (
            <NowCard
              title="做一个链接，发到支部的群里"
              sentence="认证过的党员点开就能答在家还是在外。群里看不到谁答了、谁没答；没答的，您再打电话问。"
              button={{ label: '做链接', loading: sending, onClick: () => void make() }}
            />
          )
        }
      </ReadState>
      {problem && <ErrorState happened="没有做成" todo={problem.sentence} />}
    </Screen>
  )
}
