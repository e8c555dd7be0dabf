-- Productie tegen toewijzing, per jaar op wat er toegekend is, aan beide kanten.
create index verplichting_gerealiseerd on verplichting (gemeente, jaar, gerealiseerd, toewijzing);
create index verplichting_gerealiseerd_aanbieder on verplichting (aanbieder, jaar, gerealiseerd, toewijzing);
