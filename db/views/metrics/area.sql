-- Areas with their names, for reports that speak of them.
create or replace view metrics.area as select code, parent_code, name_zh from association.district;
