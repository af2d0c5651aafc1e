import { van } from '@/ui/van'

export default definePageConfig({
  navigationBarTitleText: '更正信息',
  enablePullDownRefresh: true,
  usingComponents: van('button', 'popup'),
})
