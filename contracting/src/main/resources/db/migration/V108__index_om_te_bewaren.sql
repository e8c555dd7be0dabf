-- Wat te vernietigen is, wordt langs een index gezocht (V113 zegt hoe).
create index hulpvrager_ingeschreven on hulpvrager (gemeente, ingeschreven);
create index document_bewaren on document (gemeente, ontvangen) where onderwerp_soort = 'HULPVRAGER';
