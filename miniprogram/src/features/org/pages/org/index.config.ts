import { van } from '@/ui/van'

export default definePageConfig({
  navigationBarTitleText: '组织',
  enablePullDownRefresh: true,
  usingComponents: van('button', 'popup'),
})
