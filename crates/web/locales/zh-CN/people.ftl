### A2, people and posts: folded by community, and a search.

people-search = 找人、找单位
people-search-hint = 写姓名、登录名、社区或者单位名字里的几个字。
people-find = 找
people-all = 看全部
people-nothing = 没有找到。换几个字再找。
people-street = 街道
people-fold-line = { $people } 个岗位，手上 { $open } 件
people-reaches = 管{ $where }
