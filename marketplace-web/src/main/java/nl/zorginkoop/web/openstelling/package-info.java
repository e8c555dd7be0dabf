/** De gepubliceerde procedure op het scherm: voor bezoekers, aanbieders en inkoopadviseurs. */
package nl.zorginkoop.web.openstelling;
