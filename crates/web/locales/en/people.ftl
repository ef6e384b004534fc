### A2, people and posts: folded by community, and a search.

people-search = Find a person or a unit
people-search-hint = Type part of a name, a sign-in, a community or a unit.
people-find = Find
people-all = Show all
people-nothing = Nothing found. Try other characters.
people-street = Street
people-fold-line = { $people } posts, { $open } open
people-reaches = serves { $where }
