import { van } from '@/ui/van'

export default definePageConfig({
  navigationBarTitleText: '许个心愿',
  enablePullDownRefresh: true,
  usingComponents: van('button', 'popup'),
})
