import { van } from '@/ui/van'

export default definePageConfig({
  navigationBarTitleText: '联系台账',
  enablePullDownRefresh: true,
  usingComponents: van('button', 'popup'),
})
