import { van } from '@/ui/van'

export default definePageConfig({
  navigationBarTitleText: '组织变动',
  enablePullDownRefresh: true,
  usingComponents: van('button', 'popup'),
})
