package nl.zorginkoop.iwmo.bericht;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** De onderdelen van dit record staan in de namespace van het basisschema (CDT_-typen). */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Basistype {}
