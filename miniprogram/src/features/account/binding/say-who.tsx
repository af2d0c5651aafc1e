import { useState } from 'react'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { ErrorState } from '@/ui/error-state'
import { ListRow } from '@/ui/list-row'
import { SectionTitle } from '@/ui/section-title'
import { TextField } from '@/ui/text-field'
import { go } from '@/routes'
import { LinkCodeField } from './link-code-field'
import type { Binding } from './use-binding'

/** The first step: one's own name, and a number that WeChat has verified, or a code from the branch. */
export function SayWho({ binding }: { binding: Binding }) {
  const { byPhone, byCode, sending, hint, problem, forgetHint } = binding
  const [name, setName] = useState('')
  const [code, setCode] = useState('')
  const [withCode, setWithCode] = useState(false)
  const isNamed = name.trim() !== ''
  const other = () => {
    forgetHint()
    setWithCode(!withCode)
  }
  return (
    <>
      <Card flush>
        <TextField
          label="您的姓名"
          value={name}
          placeholder="和党员名册上的一样"
          maxLength={40}
          hint="先写姓名，再点下面的按钮"
          onChange={setName}
        />
        {withCode && <LinkCodeField value={code} onChange={setCode} />}
      </Card>
      {hint !== undefined && <ErrorState happened={withCode ? '码不对' : '没有用微信手机号'} todo={hint} />}
      {problem && <ErrorState happened="还没有认证上" kept="您填的都还在。" todo={problem.sentence} />}
      {withCode ? (
        <Button
          kind="primary"
          loading={sending}
          disabled={!isNamed || code.trim() === ''}
          onClick={() => void byCode(name, code)}
        >
          用绑定码认证
        </Button>
      ) : (
        <Button
          kind="primary"
          loading={sending}
          disabled={!isNamed}
          openType="getPhoneNumber|agreePrivacyAuthorization"
          onPhoneNumber={(detail) => void byPhone(name, detail)}
        >
          用微信手机号认证
        </Button>
      )}
      <SectionTitle>别的办法</SectionTitle>
      <Card flush>
        <ListRow
          icon={withCode ? 'phone' : 'pencil'}
          title={withCode ? '用微信手机号认证' : '支部给了我绑定码'}
          detail={withCode ? '名册里登记的就是这个号码时用' : '一共 8 位，支部念给您的或印在纸上的'}
          onClick={other}
        />
        <ListRow
          icon="users-round"
          title="请支部联系我"
          detail="换了号码、丢了手机、和人同名，都可以"
          onClick={() => void go.toAskBranch()}
        />
      </Card>
    </>
  )
}
