import { useState } from 'react'
import { View } from '@tarojs/components'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { ListRow } from '@/ui/list-row'
import { ManyField } from '@/ui/many-field'
import { Popup } from '@/ui/popup'
import { go } from '@/routes'
import type { Companion } from './companions'
import type { Filing } from './use-filing'
import './who-sees-this.scss'

interface TogetherFieldProps {
  filing: Filing
  companions: readonly Companion[]
}

/** 和老伴一起走: whose trip is filed in the same pass; or how to come to that. */
export function TogetherField({ filing, companions }: TogetherFieldProps) {
  if (companions.length === 0) return <HowToFileForTwo />
  const { draft, change } = filing
  return (
    <Card flush>
      <ManyField
        label="谁和您一起走"
        optional
        hint="一次填好，各报各的支部。电话用各人登记的号码。"
        values={companions.map(({ actingAs }) => actingAs).filter((one) => draft.together.includes(one))}
        options={companions.map(({ actingAs, name, isSpouse }) => ({
          value: actingAs,
          label: isSpouse ? `老伴${name}` : name,
        }))}
        onChange={(together) => change({ together })}
      />
    </Card>
  )
}

function HowToFileForTwo() {
  const [open, setOpen] = useState(false)
  const close = () => setOpen(false)
  return (
    <>
      <Card flush>
        <ListRow
          icon="users-round"
          title="和老伴一起走"
          detail="一次填好两个人的"
          onClick={() => setOpen(true)}
        />
      </Card>
      <Popup open={open} position="bottom" label="和老伴一起走" onClose={close}>
        <View className="who-sees-this">
          <View className="who-sees-this__title">和老伴一起走</View>
          <View>老伴也是党员的，先请对方答应由您代办，以后一次就能填好两个人的。</View>
          <View>
            请老伴在自己的手机上点“我的”里的“谁能替我办”，再点“请人替我办”，把码给您。老伴没有手机的，请支部给您码。
          </View>
          <Button kind="primary" onClick={() => void go.toAcceptDelegation()}>
            老伴给了我码
          </Button>
          <Button kind="text" onClick={close}>
            先填我自己的
          </Button>
        </View>
      </Popup>
    </>
  )
}
