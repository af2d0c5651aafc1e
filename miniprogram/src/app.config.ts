import { tabBarList } from './tab-bar'

export default defineAppConfig({
  pages: ['pages/today/index', 'pages/stations/index', 'pages/me/index'],
  // One per feature: { root: 'features/<feature>', pages: ['pages/<page>/index'] }
  subPackages: [
    {
      root: 'features/trip',
      pages: ['file', 'trip', 'route', 'place', 'waiting', 'expected', 'scan'].map(
        (page) => `pages/${page}/index`,
      ),
    },
    { root: 'features/station', pages: ['pages/station/index', 'pages/code/index'] },
    {
      root: 'features/account',
      pages: ['bind', 'ask-branch', 'resident', 'invitation'].map((page) => `pages/${page}/index`),
    },
  ],
  lazyCodeLoading: 'requiredComponents',
  __usePrivacyCheck__: true,
  style: 'v2',
  sitemapLocation: 'sitemap.json',
  darkmode: true,
  themeLocation: 'theme.json',
  window: {
    navigationBarTitleText: '候鸟驿站',
    navigationBarBackgroundColor: '@paper',
    navigationBarTextStyle: '@barText',
    backgroundColor: '@paper',
    backgroundTextStyle: '@pullText',
  },
  tabBar: {
    color: '@inkSoft',
    selectedColor: '@red',
    backgroundColor: '@card',
    borderStyle: 'black',
    list: tabBarList,
  },
})
