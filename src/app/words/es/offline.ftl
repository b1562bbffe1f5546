# Lo que se dice cuando ha llegado una versión más nueva de la página.
offline-newer = Hay una versión nueva. Tu clase puede terminar primero.
offline-now = Actualizar ahora
offline-later = Más tarde
