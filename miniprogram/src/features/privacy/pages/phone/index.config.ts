import { van } from '@/ui/van'

export default definePageConfig({
  navigationBarTitleText: '换手机号',
  enablePullDownRefresh: true,
  usingComponents: van('button', 'popup'),
})
