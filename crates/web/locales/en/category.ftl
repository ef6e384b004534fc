# What matters are about: the categories a subdistrict begins with. An office's own keep their own words.
category-lamp = Light out
category-rubbish = Rubbish
category-water = Leak or blockage
category-lift = Lift or door
category-road = Road or manhole
category-parking = Bad parking
category-noise = Noise or fumes
category-other = Other
