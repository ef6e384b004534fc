# What matters are about: the categories a subdistrict begins with, as crates/matters/data/standards.csv has them.
category-lamp = 灯不亮
category-rubbish = 垃圾脏乱
category-water = 漏水堵水
category-lift = 电梯门禁
category-road = 路面井盖
category-parking = 乱停乱占
category-noise = 噪声油烟
category-other = 别的事
