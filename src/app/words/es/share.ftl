# Compartir: el cuadro, lo que se puede llevar y lo que dicen los archivos.
share-title = Compartir esta partida
share-close = Cerrar
share-link = Enlace a esta partida
share-link-words = Quien lo abra ve exactamente la misma partida. Todo está en el propio enlace; no se envía nada a ninguna parte.
share-copy = Copiar
share-copied = Copiado
share-by-hand = Este navegador no deja copiar a ninguna página. Está seleccionado: pulsa Ctrl + C, o Comando + C.
share-qr = Código para cámaras
share-qr-name = Código para cámaras: el enlace a esta partida
share-qr-too-long = Este enlace tiene { $length } letras. Un código que una cámara lea desde la última fila admite { $most }, así que no hay ninguno. Un enlace a un escenario de la galería, con pocos cambios, es bastante corto.
share-embed = En una página tuya
share-embed-words = Un marco con los grupos, el gráfico y los controles. Una página puede reproducirlo y escucharlo: consulta docs/embedding.md.
share-embed-title = Una partida de Ratchet: { $title }
share-cite = Para citar esta partida
share-cite-text = Como texto
share-cite-bibtex = Para BibTeX
share-files = Archivos
share-files-words = Hechos en este dispositivo, de lo que se muestra en { $moment }.
share-file-chart-png = El gráfico como imagen (PNG)
share-file-chart-svg = El gráfico como dibujo (SVG)
share-file-groups-png = Los grupos como imagen (PNG)
share-file-csv = Los números del gráfico (CSV)
share-file-scenario = El escenario como archivo (YAML)
share-file-saved = Guardado: { $name }
share-file-failed = No se pudo hacer ese archivo: { $why }

share-source-run = Ratchet { $version }, escenario { $id } ({ $hash }), suerte { $seed }, partida 0, { $moment }
share-source-model = { $fidelity }: { $citation }
share-note-what = { $title }: un escenario de Ratchet, tal como corrió en la página.
share-note-how = La misma partida, hasta donde termina la página: { $command }

frame-open = Abrir en Ratchet
